/** A question before something that is not undone lightly; all texts are given in the language of the screen. */
export interface ConfirmQuestion {
  readonly title: string;
  readonly text?: string;
  /** The verb on the button. */
  readonly action: string;
  /** Ask for a reason in words: `required` refuses an empty one. */
  readonly reason?: 'required' | 'optional';
  readonly danger?: boolean;
}

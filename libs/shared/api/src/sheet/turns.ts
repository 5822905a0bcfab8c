import { NotReady, type Rule } from '../errors';

const busy: Rule = {
  code: 'exports-busy',
  vi: 'Đang có nhiều tệp được xuất cùng lúc. Hãy thử lại sau một phút.',
  en: 'Many files are being exported at the same time. Try again in a minute.',
};

/** Lets a few at a time do something, and the others wait in their order. */
export class Turns {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param most how many at the same time
   * @param patience how long one waits, in milliseconds
   */
  constructor(
    private readonly most: number,
    private readonly patience: number,
  ) {}

  /** @throws NotReady when no turn came in time; whoever has left waits no longer */
  async take<Done>(left: AbortSignal, work: () => Promise<Done>): Promise<Done> {
    if (this.taken < this.most) this.taken++;
    else await this.wait(left);
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.taken--;
    }
  }

  private wait(left: AbortSignal): Promise<void> {
    const enough = AbortSignal.any([left, AbortSignal.timeout(this.patience)]);
    return new Promise((begin, giveUp) => {
      const turn = () => {
        enough.removeEventListener('abort', leave);
        begin();
      };
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(turn), 1);
        giveUp(new NotReady(busy));
      };
      enough.addEventListener('abort', leave, { once: true });
      this.waiting.push(turn);
    });
  }
}

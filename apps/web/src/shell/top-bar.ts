import { Component, computed, inject, signal } from '@angular/core';
import { AsOf, type CampaignChoice, CampaignContext, LanguageChoice } from '@ra-quan/shared/web';
import { GeneratedMark, Icon } from '@ra-quan/shared/ui';
import { TranslocoPipe } from '@jsverse/transloco';
import { HelpButton } from '../help/help-button';
import { AsOfChooser } from './as-of-chooser';
import { FinderButton } from './finder-button';
import { LanguageSwitch } from './language-switch';
import { narrowScreen } from './narrow-screen';
import { UserMenu } from './user-menu';

/**
 * What every page speaks of, the campaign and the day, and who is at work. On a phone all but the campaign is folded away until it is asked for; a day
 * in the past stays in sight.
 */
@Component({
  selector: 'rq-top-bar',
  imports: [AsOfChooser, FinderButton, GeneratedMark, HelpButton, Icon, LanguageSwitch, TranslocoPipe, UserMenu],
  template: `
    <header [class.folded]="folded()">
      <label class="campaign">
        <span class="sr-only">{{ 'app.campaign' | transloco }}</span>
        <select class="rq-input" #chosen (change)="context.choose(+chosen.value)">
          @if (context.unknown()) {
            <option value="" selected disabled>{{ 'app.unknown-campaign' | transloco }}</option>
          }
          @for (campaign of context.campaigns(); track campaign.id) {
            <option [value]="campaign.id" [selected]="campaign.id === context.id()">
              {{ labelOf(campaign) }}
            </option>
          } @empty {
            <option value="">{{ (context.loading() ? 'ui.loading' : 'app.no-campaign') | transloco }}</option>
          }
        </select>
      </label>
      <rq-generated-mark [of]="context.campaign()" />
      <rq-finder-button />
      @if (narrow()) {
        <button
          type="button"
          class="button icon quiet fold"
          aria-controls="rq-context"
          [title]="'app.context' | transloco"
          [attr.aria-label]="'app.context' | transloco"
          [attr.aria-expanded]="!folded()"
          (click)="open.set(!open())"
        >
          <rq-icon [name]="folded() ? 'expand' : 'collapse'" />
        </button>
      }
      <div class="context" id="rq-context">
        <rq-as-of-chooser />
        <rq-language-switch />
      </div>
      <rq-help-button />
      <rq-user-menu />
    </header>
  `,
  styleUrl: './top-bar.scss',
})
export class TopBar {
  private readonly language = inject(LanguageChoice);
  protected readonly context = inject(CampaignContext);
  protected readonly narrow = narrowScreen();
  private readonly asOf = inject(AsOf).day;
  protected readonly open = signal(false);
  protected readonly folded = computed(() => this.narrow() && !this.open() && this.asOf() === null);

  /** On a phone the end of a long name is not seen: the year, which tells campaigns apart, stands first. */
  protected labelOf({ name, nameEn, windowFrom }: CampaignChoice): string {
    const whole = (this.language.current() === 'en' && nameEn) || name;
    return this.narrow() ? `${windowFrom.slice(0, 4)} · ${whole}` : whole;
  }
}

import { Component, inject } from '@angular/core';
import { type CampaignChoice, CampaignContext, LanguageChoice } from '@ra-quan/shared/web';
import { GeneratedMark } from '@ra-quan/shared/ui';
import { TranslocoPipe } from '@jsverse/transloco';
import { AsOfChooser } from './as-of-chooser';
import { LanguageSwitch } from './language-switch';
import { narrowScreen } from './narrow-screen';
import { UserMenu } from './user-menu';

/** What every page speaks of, the campaign and the day, and who is at work. */
@Component({
  selector: 'rq-top-bar',
  imports: [AsOfChooser, LanguageSwitch, GeneratedMark, TranslocoPipe, UserMenu],
  template: `
    <header>
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
      <rq-as-of-chooser />
      <rq-language-switch />
      <rq-user-menu />
    </header>
  `,
  styleUrl: './top-bar.scss',
})
export class TopBar {
  private readonly language = inject(LanguageChoice);
  protected readonly context = inject(CampaignContext);
  private readonly narrow = narrowScreen();

  /** On a phone the end of a long name is not seen: the year, which tells campaigns apart, stands first. */
  protected labelOf({ name, nameEn, windowFrom }: CampaignChoice): string {
    const whole = (this.language.current() === 'en' && nameEn) || name;
    return this.narrow() ? `${windowFrom.slice(0, 4)} · ${whole}` : whole;
  }
}

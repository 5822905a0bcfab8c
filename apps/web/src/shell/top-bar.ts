import { Component, computed, inject } from '@angular/core';
import { CampaignContext, LanguageChoice } from '@ra-quan/shared/web';
import { Mark } from '@ra-quan/shared/ui';
import { TranslocoPipe } from '@jsverse/transloco';
import { AsOfChooser } from './as-of-chooser';
import { LanguageSwitch } from './language-switch';
import { UserMenu } from './user-menu';

/** What every page speaks of, the campaign and the day, and who is at work. */
@Component({
  selector: 'rq-top-bar',
  imports: [AsOfChooser, LanguageSwitch, Mark, TranslocoPipe, UserMenu],
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
              {{ english() ? (campaign.nameEn ?? campaign.name) : campaign.name }}
            </option>
          } @empty {
            <option value="">{{ (context.loading() ? 'ui.loading' : 'app.no-campaign') | transloco }}</option>
          }
        </select>
      </label>
      @if (context.campaign()?.illustrative) {
        <rq-mark mark="illustrative" />
      }
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
  protected readonly english = computed(() => this.language.current() === 'en');
}

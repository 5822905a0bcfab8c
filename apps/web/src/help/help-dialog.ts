import { Component, SecurityContext, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { DomSanitizer } from '@angular/platform-browser';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@ra-quan/shared/ui';
import { marked } from 'marked';
import { type Section, sectionAbout } from './manual';

/** The manual at one of its sections; the others are one choice away. */
@Component({
  selector: 'rq-help-dialog',
  imports: [Icon, MatDialogClose, MatDialogContent, MatDialogTitle, TranslocoPipe],
  template: `
    <header>
      <h2 matDialogTitle>{{ section()?.title }}</h2>
      <button
        type="button"
        class="button icon quiet"
        matDialogClose
        [title]="'ui.close' | transloco"
        [attr.aria-label]="'ui.close' | transloco"
      >
        <rq-icon name="close" />
      </button>
    </header>
    <mat-dialog-content>
      <div class="text" [innerHTML]="html()"></div>
      <label>
        {{ 'app.help.sections' | transloco }}
        <select class="rq-input" #chosen (change)="place.set(chosen.selectedIndex)">
          @for (one of sections; track one.title) {
            <option [selected]="$index === place()">{{ one.title }}</option>
          }
        </select>
      </label>
    </mat-dialog-content>
  `,
  styles: `
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-inline-end: 12px;
    }
    .text {
      max-width: 60ch;
      font-size: var(--text-14);
      line-height: 1.6;
    }
    label {
      display: grid;
      gap: 4px;
      margin: 24px 0 16px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
      color: var(--ink-soft);
    }
  `,
})
export class HelpDialog {
  private readonly sanitizer = inject(DomSanitizer);
  private readonly data = inject<{ readonly sections: readonly Section[]; readonly address: string }>(MAT_DIALOG_DATA);
  protected readonly sections = this.data.sections;
  protected readonly place = signal(Math.max(0, this.sections.indexOf(sectionAbout(this.sections, this.data.address)!)));
  protected readonly section = computed(() => this.sections[this.place()]);
  protected readonly html = computed(() =>
    this.sanitizer.sanitize(SecurityContext.HTML, marked.parse(this.section()?.text ?? '', { async: false })),
  );
}

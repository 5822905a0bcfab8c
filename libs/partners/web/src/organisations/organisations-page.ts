import { Component, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Organisation, type OrganisationKind, organisationKinds } from '@ra-quan/partners/model';
import { Cell, type Column, Filter, Icon, Input, ListPage, StatusChip, Toast } from '@ra-quan/shared/ui';
import { LanguageChoice, May, Session, listOf, numberParam, oneOfParam, textParam, urlState } from '@ra-quan/shared/web';
import { firstValueFrom } from 'rxjs';
import { PartnerViews } from '../partner-views';
import { PartnersClient } from '../partners.client';
import { OrganisationDialog } from './organisation-dialog';

/** Every organisation that may take part in a campaign. */
@Component({
  selector: 'rq-organisations-page',
  imports: [Cell, Filter, Icon, Input, ListPage, May, PartnerViews, StatusChip, TranslocoPipe],
  templateUrl: './organisations-page.html',
})
export class OrganisationsPage {
  private readonly dialogs = inject(MatDialog);
  private readonly session = inject(Session);
  private readonly toast = inject(Toast);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageChoice).current;

  protected readonly kinds = organisationKinds;
  protected readonly url = urlState({
    q: textParam(),
    kind: oneOfParam<OrganisationKind>(organisationKinds, ''),
    page: numberParam(1),
    size: numberParam(50),
    sort: textParam('name'),
  });
  protected readonly list = listOf(inject(PartnersClient).organisations(this.url.values), this.url);
  protected readonly columns = computed<Column<Organisation>[]>(() => [
    { key: 'name', label: 'partners.name', sortable: true, value: this.nameOf },
    { key: 'code', label: 'partners.code', sortable: true, value: ({ code }) => code },
    { key: 'kind', label: 'partners.kind-label', sortable: true },
    { key: 'unit', label: 'partners.territory' },
    { key: 'parent', label: 'partners.parent', value: ({ parentName }) => parentName },
    { key: 'active', label: 'partners.state' },
    ...(this.session.may('partners.manage') ? [{ key: 'actions', label: 'partners.actions', align: 'end' as const, width: '72px' }] : []),
  ]);
  protected readonly keyOf = ({ id }: Organisation) => id;
  protected readonly nameOf = ({ name, nameEn }: Organisation) => (this.language() === 'en' ? (nameEn ?? name) : name);

  protected async edit(organisation: Organisation | null): Promise<void> {
    const opened = this.dialogs.open<OrganisationDialog, Organisation | null, string>(OrganisationDialog, {
      data: organisation,
      width: '520px',
      autoFocus: 'first-tabbable',
    });
    const saved = await firstValueFrom(opened.afterClosed());
    if (!saved) return;
    this.list.reload();
    await this.toast.tell(this.transloco.translate('partners.organisations.saved', { name: saved }));
  }
}

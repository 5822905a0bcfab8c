import { Component, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FormField, Icon, Input, Logo } from '@ra-quan/shared/ui';
import { LanguageChoice, Session, answerOf, putProblemOnForm } from '@ra-quan/shared/web';
import { IdentityClient } from '../identity.client';

/** The door: who are you, and back to where you were going. */
@Component({
  selector: 'rq-sign-in-page',
  imports: [FormField, Icon, Input, Logo, ReactiveFormsModule, TranslocoPipe],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** The address to go on to (query parameter). */
  readonly next = input<string>();

  protected readonly session = inject(Session);
  protected readonly language = inject(LanguageChoice);
  private readonly client = inject(IdentityClient);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);

  protected readonly form = inject(NonNullableFormBuilder).group({
    username: ['', Validators.required],
    password: ['', Validators.required],
  });
  protected readonly passwordShown = signal(false);
  protected readonly signingIn = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);
  private readonly demoAccounts = this.client.demoAccounts(this.session.demo);
  protected readonly demo = answerOf(this.demoAccounts);

  protected fill(username: string, password: string): void {
    this.form.setValue({ username, password });
  }

  protected async signIn(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.signingIn()) return;
    const { username, password } = this.form.getRawValue();
    this.signingIn.set(true);
    this.problem.set(undefined);
    try {
      await this.session.signIn(username.trim(), password);
      await this.router.navigateByUrl(this.goal());
    } catch (error) {
      this.problem.set(putProblemOnForm(error, this.form) ?? this.transloco.translate('identity.sign-in.failed'));
    } finally {
      this.signingIn.set(false);
    }
  }

  /** Only an address of our own: never `//elsewhere`. */
  private goal(): string {
    const next = this.next() ?? '/';
    return /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
  }
}

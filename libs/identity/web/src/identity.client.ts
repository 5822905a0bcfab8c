import { Service, inject } from '@angular/core';
import { type NewUser, type UserChange, type UsersAsked, usersContract } from '@ra-quan/identity/model';
import { type Created, sessionContract } from '@ra-quan/shared/model';
import { type Filter, Operations, answerTo } from '@ra-quan/shared/web';

@Service()
export class IdentityClient {
  private readonly operations = inject(Operations);

  usersPage(filter: () => Filter<UsersAsked>) {
    return answerTo(usersContract.page, () => ({ query: filter() }));
  }

  demoAccounts(shown: () => boolean) {
    return answerTo(usersContract.demoAccounts, () => (shown() ? {} : undefined));
  }

  ownSessions() {
    return answerTo(sessionContract.mine, () => ({}));
  }

  endSession(key: string): Promise<void> {
    return this.operations.ask(sessionContract.end, { path: { key } });
  }

  endOtherSessions(): Promise<void> {
    return this.operations.ask(sessionContract.endOthers, {});
  }

  createUser(user: NewUser): Promise<Created> {
    return this.operations.ask(usersContract.create, { body: user });
  }

  changeUser(id: number, change: UserChange): Promise<void> {
    return this.operations.ask(usersContract.change, { path: { id }, body: change });
  }

  unlock(id: number): Promise<void> {
    return this.operations.ask(usersContract.unlock, { path: { id } });
  }

  resetPassword(id: number, password: string): Promise<void> {
    return this.operations.ask(usersContract.resetPassword, { path: { id }, body: { password } });
  }
}

import { expectNoBarriers } from './support/accessibility.ts';
import { expect, journey } from './support/journey.ts';
import { signIn } from './support/sign-in.ts';

journey.use({ firstSteps: true });

for (const { width, height } of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])
  journey(`a newcomer is shown the first steps once, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await signIn(page, 'co-so');
    const steps = page.getByRole('region', { name: 'Làm quen' });
    await expect(steps).toContainText('1 / 3');
    await expectNoBarriers(page);
    await steps.getByRole('button', { name: 'Tiếp' }).click();
    await expect(steps).toContainText('các con số hôm nay của xã mình');
    await steps.getByRole('button', { name: 'Tiếp' }).click();
    await steps.getByRole('button', { name: 'Bắt đầu' }).click();
    await page.reload();
    await expect(page.getByRole('heading', { name: /^Việc của bạn/ })).toBeVisible();
    await expect(steps).toBeHidden();
    await page.getByRole('banner').getByRole('button', { name: /\(/ }).click();
    await page.getByRole('menuitem', { name: 'Làm quen với sản phẩm' }).click();
    await steps.getByRole('button', { name: 'Bỏ qua' }).click();
    await expect(steps).toBeHidden();
  });

journey('the manual opens at the page, in the language of the reader, without network too', async ({ page, context }) => {
  await signIn(page, 'giam-doc', '/results/review');
  await expect(page.getByRole('region', { name: 'Làm quen' })).toBeHidden();
  const help = page.getByRole('button', { name: 'Hướng dẫn trang này' });
  await help.click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Bảng kết quả' })).toBeVisible();
  await expectNoBarriers(page);
  await page.getByLabel('Mục khác của hướng dẫn').selectOption('So sánh');
  await expect(page.getByRole('dialog')).toContainText('Chọn chỉ số, kỳ, đơn vị');
  await page.keyboard.press('Escape');
  await context.setOffline(true);
  await help.click();
  await expect(page.getByRole('dialog')).toContainText('Mở một bảng để xem từng xã');
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  await page.getByRole('group', { name: 'Ngôn ngữ' }).getByRole('button', { name: 'EN' }).click();
  await page.getByRole('button', { name: 'Help on this page' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Result sheets' })).toBeVisible();
});

// Steps that several journeys of the staff app take.
import { say } from './texts.mjs';

export async function signIn(page, { user, password }) {
  await page.goto('/app/');
  await page.getByLabel(say('staff.sign_in.user_name')).fill(user);
  await page.getByLabel(say('staff.sign_in.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('staff.sign_in.enter'), exact: true }).click();
  await page.getByRole('navigation', { name: say('staff.nav.label') }).waitFor();
}

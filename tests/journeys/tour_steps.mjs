// How the tours come to a state of a screen.
export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const settled = (page) => page.waitForLoadState('networkidle');

export async function visit(page, address) {
  await page.goto(address);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await settled(page);
}

export const state = (name, as, address, act = async () => {}) => ({
  name: `staff-${name}`, as,
  open: async (page) => {
    await visit(page, address);
    await act(page);
    await settled(page);
  },
});

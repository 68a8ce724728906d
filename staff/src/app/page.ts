import { lazyRouteComponent } from '@tanstack/react-router';
import { laterWords } from '@/i18n/texts';

/** A page that is loaded when somebody goes there, with the sentences that the first visit did not bring. */
export function page<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => (await Promise.all([load(), laterWords()]))[0], name);
}

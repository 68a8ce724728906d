import { lazy, Suspense } from 'react';
import { usePanel } from '@/ui/use-panel';

const FigurePanel = lazy(async () => ({ default: (await import('@/features/boards/figure-panel')).FigurePanel }));
const FactPanel = lazy(async () => ({ default: (await import('@/features/reports/fact-panel')).FactPanel }));

/** `figure.ELEMENT.NAME` explains a computed figure; `fact.INDICATOR.PERIOD.KIND` shows who said a value, and when. */
export function PanelPlace() {
  const { shown, close } = usePanel();
  if (shown === null) return null;
  const [what, ...rest] = shown.split('.');
  return (
    <Suspense fallback={null}>
      {what === 'figure' && <FigurePanel subject={rest.join('.')} onClose={close} />}
      {what === 'fact' && <FactPanel subject={rest.join('.')} onClose={close} />}
    </Suspense>
  );
}

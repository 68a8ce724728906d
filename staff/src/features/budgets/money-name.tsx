import { Link } from '@tanstack/react-router';
import type { MoneyRow } from '@/api/contract';

interface Props {
  element: MoneyRow['element'];
  plan: string | undefined;
}

/** Where a row of the money leads: to the money below it, or to the element. */
export function MoneyName({ element, plan }: Props) {
  const name = (
    <>
      <span className="soft">{element.code}</span> {element.name}
    </>
  );
  if (plan)
    return (
      <Link to="/plans/$plan/money" params={{ plan }} search={(kept) => ({ ...kept, under: element.id })}>
        {name}
      </Link>
    );
  return (
    <Link to="/elements/$element" params={{ element: element.id }} search={({ on }) => (on ? { on } : {})}>
      {name}
    </Link>
  );
}

import { Light } from '@/ui/light';
import type { PaletteItem } from './palette-item';
import classes from './search-palette.module.css';

interface Props {
  id: string;
  item: PaletteItem;
  isChosen: boolean;
  onChoose: () => void;
}

export function PaletteRow({ id, item, isChosen, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works in the box above
    <div id={id} role="option" aria-selected={isChosen} tabIndex={-1} className={classes.row} onClick={onChoose}>
      <span className={classes.code}>{item.mark}</span>
      <span className={classes.name}>
        {item.label} {item.about && <span className={classes.about}>{item.about}</span>}
      </span>
      {item.light && <Light {...item.light} />}
    </div>
  );
}

import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { Choice } from '#src/parts/choice.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { type Theme, useTheme } from '#src/parts/use-theme.ts';
import { words } from '#src/text/words.ts';
import { readCaseFile, writeCaseFile } from './case-file.ts';
import styles from './case-menu.module.css';

interface CaseMenuProps {
  readonly kb: KnowledgeBase;
  readonly known: Case;
  readonly isEmpty: boolean;
  readonly onOpen: (known: Case) => void;
  readonly onSample: () => void;
  readonly onStartOver: () => void;
  readonly onKeys: () => void;
}

/** The case as a file, the sample, the theme and the keys. */
export function CaseMenu({ kb, known, isEmpty, onOpen, onSample, onStartOver, onKeys }: CaseMenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [theme, setTheme] = useTheme();
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly string[]>();
  const hide = () => menu.current?.hidePopover();

  const copy = async () => {
    const text = await writeCaseFile(known);
    setSaid(
      await navigator.clipboard.writeText(text).then(
        () => words.header.copied,
        () => words.header.copyFailed,
      ),
    );
  };
  const download = async () => {
    const address = URL.createObjectURL(new Blob([await writeCaseFile(known)], { type: 'application/yaml' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'case.yaml';
    link.click();
    URL.revokeObjectURL(address);
    hide();
  };
  const open = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    event.target.value = '';
    if (chosen === undefined) return;
    const opened = await readCaseFile(await chosen.text(), kb);
    hide();
    if (opened.ok) onOpen(opened.known);
    else setProblems(opened.problems);
  };

  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id} aria-haspopup="true">
        <DotsThreeIcon size={20} weight="bold" aria-hidden="true" />
        <span className={styles.word}>{words.header.caseFile}</span>
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu} onToggle={() => setSaid('')}>
        <button type="button" className={styles.item} disabled={isEmpty} onClick={() => void copy()}>
          {said === '' ? words.header.copy : said}
        </button>
        <button type="button" className={styles.item} disabled={isEmpty} onClick={() => void download()}>
          {words.header.download}
        </button>
        <button type="button" className={styles.item} onClick={() => file.current?.click()}>
          {words.header.open}
        </button>
        <input
          ref={file}
          type="file"
          className={styles.file}
          accept=".yaml,.yml,.json"
          tabIndex={-1}
          aria-label={words.header.open}
          onChange={(event) => void open(event)}
        />
        <hr className={styles.line} />
        <button
          type="button"
          className={styles.item}
          onClick={() => {
            hide();
            onSample();
          }}
        >
          {words.header.sampleAction}
        </button>
        <button
          type="button"
          className={styles.item}
          onClick={() => {
            hide();
            onStartOver();
          }}
        >
          {words.header.startOver}
        </button>
        <button
          type="button"
          className={styles.item}
          onClick={() => {
            hide();
            onKeys();
          }}
        >
          {words.header.keys}
        </button>
        <hr className={styles.line} />
        <div className={styles.theme}>
          <span>{words.app.theme}</span>
          <Choice<Theme>
            label={words.app.theme}
            size="small"
            value={theme}
            options={[
              { value: 'light', label: words.app.light },
              { value: 'dark', label: words.app.dark },
              { value: 'system', label: words.app.system },
            ]}
            onChange={(value) => setTheme(value ?? 'system')}
          />
        </div>
      </div>
      <p className={styles.live} role="status">
        {said}
      </p>
      {problems !== undefined && (
        <Drawer
          from="center"
          title={words.header.refused}
          subtitle={words.header.refusedHint}
          onClose={() => setProblems(undefined)}
        >
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Drawer>
      )}
    </>
  );
}

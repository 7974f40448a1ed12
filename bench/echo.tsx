/** An empty React pane: a field, and what is typed into it as text beside. What a key costs before any work of ours. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

function Echo(): ReactNode {
  const [text, setText] = useState('');
  return (
    <>
      <input data-echo value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <span data-total>{text}</span>
    </>
  );
}

const element = document.createElement('div');
document.body.append(element);
createRoot(element).render(<Echo />);

// First, since it says in which order layers count.
import '@/ui/tokens.css';
import '@mantine/core/styles.layer.css';
import '@/ui/fonts.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { styleNonce } from '@/app/style-nonce';

setNonce(styleNonce());
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

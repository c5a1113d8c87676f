import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@junction/look/tokens.css';
import '@junction/look/fonts.css';
import '@junction/look/reset.css';
import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}

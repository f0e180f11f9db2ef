import { createRoot } from 'react-dom/client';
import './app.css';
import { WorkspacePage } from './shell/workspace-page.tsx';

const frame = document.getElementById('app') ?? document.body.appendChild(document.createElement('div'));
createRoot(frame).render(<WorkspacePage />);

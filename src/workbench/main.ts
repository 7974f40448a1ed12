/** The workbench: a page that plays Excel around the built add-in. */
import { Workbench } from './workbench.ts';

const workbench = new Workbench();
document.body.append(workbench.element);
workbench.start().catch((error: unknown) => console.error(error));

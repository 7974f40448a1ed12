/** The parts of the pane that come when they are first needed: the script that opens it knows only the ways to them. */
import type { BlankBallotsPart } from '../blank-ballots/blank-ballots-part.tsx';
import type { DocumentsPart } from '../documents/documents-part.tsx';
import type { mailPart } from '../mail/mail-part.tsx';
import type { SecrecyPart } from '../secrecy/secrecy-part.tsx';
import type { PresetsPart } from '../setup/presets-part.tsx';

/** The parts, in the order in which a council comes to them. */
export interface PaneParts {
  readonly Presets: PresetsPart;
  readonly Mail: ReturnType<typeof mailPart>;
  readonly BlankBallots: BlankBallotsPart;
  readonly Secrecy: SecrecyPart;
  readonly Documents: DocumentsPart;
}

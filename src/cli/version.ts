import ownPackage from '../../package.json' with { type: 'json' };

/** The version in package.json. */
export function ownVersion(): string {
  return ownPackage.version;
}

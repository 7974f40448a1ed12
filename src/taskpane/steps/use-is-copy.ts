/** Whether this workbook is somebody's personal copy. */
import { useEffect, useState } from 'react';

/** False until the workbook has said so. An Excel that does not answer is taken to say no. */
export function useIsCopy(lookUp: () => Promise<boolean>): boolean {
  const [isCopy, setIsCopy] = useState(false);
  useEffect(() => {
    lookUp().then(setIsCopy, () => undefined);
  }, [lookUp]);
  return isCopy;
}

/** Whether this browser keeps settings: storage can be full, or closed by a policy. Tries it out. */
export function preferencesAreKept(): boolean {
  try {
    const key = 'ap-governance.trial';
    localStorage.setItem(key, key);
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** This page in this tab, for as long as it is loaded: 8 hexadecimal digits. */
export const tabId = crypto.randomUUID().slice(0, 8);

/**
 * The page's policy stops every way to send words away but one: a WebRTC connection is not a request to it. Nothing here
 * uses one. Taking its constructors away is a speed bump for code that should not be here, not a wall.
 */
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) Reflect.deleteProperty(window, name);

// The window that has signed in for a frame: gives the code to the window that opened it, if that is a page of Gangway's own,
// and closes once the code is taken. Resolves where it stays open, because nobody takes it or the browser does not let it
// close.
const PATIENCE = 5000;

window.gangwayHandOver = (code) =>
  new Promise((resolve) => {
    const opener = window.opener;
    if (!opener) {
      resolve();
      return;
    }
    addEventListener('message', ({ source, origin, data }) => {
      if (source === opener && origin === location.origin && data?.gangway === 1 && data.type === 'handed-over') {
        window.close();
      }
    });
    opener.postMessage({ gangway: 1, type: 'hand-over', code }, location.origin);
    setTimeout(resolve, PATIENCE);
  });

// The page that everybody writes: enigma.js, the ticket in the socket's URL, one DOM node for each app.
(async () => {
  const address = new URL(location.href);
  const qlik = address.searchParams.get('qlik');
  const ticket = address.searchParams.get('qlikTicket');
  address.searchParams.delete('qlikTicket');
  const schema = await (await fetch('schema.json')).json();
  const session = enigma.create({
    schema,
    url: `${qlik.replace('http', 'ws')}/app/engineData?reloadURI=${encodeURIComponent(address.href)}`
      + (ticket ? `&qlikTicket=${ticket}` : ''),
    createSocket: url => new WebSocket(url),
  });
  session.on('notification:OnAuthenticationInformation', info => {
    if (info.mustAuthenticate) location.href = info.loginUri;
  });
  const global = await session.open();
  const apps = await global.getDocList();
  const list = document.getElementById('apps');
  for (const app of apps) {
    const row = document.createElement('div');
    row.className = 'app';
    const link = document.createElement('a');
    link.href = `${qlik}/sense/app/${app.qDocId}`;
    link.textContent = app.qDocName;
    row.append(link, ` ${app.qMeta?.stream?.name ?? ''} ${app.qMeta?.description ?? ''} ${app.qLastReloadTime ?? ''}`);
    list.append(row);
  }
})();

// Everything works without this file; it only makes some things nicer.

// A quiz keeps its answers by itself, a moment after the last change and when the page is left.
for (const form of document.querySelectorAll('form[data-autosave]')) {
  const status = form.querySelector('[data-saved]');
  let timer;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    return fetch(form.dataset.autosave, { method: 'POST', body: new FormData(form), headers: { 'X-Autosave': '1' }, keepalive: true })
      .then(answer => { if (status && answer.status === 204) status.textContent = status.dataset.saved; })
      .catch(() => { });
  };
  form.addEventListener('input', () => {
    if (status) status.textContent = '';
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
  addEventListener('pagehide', () => { if (timer) save(); });
  // The next page may show the same answers, in another language: it waits for them, but not long.
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!timer || !link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return;
    event.preventDefault();
    Promise.race([save(), new Promise(enough => setTimeout(enough, 500))]).then(() => location.assign(link.href));
  });
}

// A second click does nothing while the first is on its way; coming back by the history button frees the form again.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = '1';
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// What is under way is shown anew every few seconds, until it says itself that it is done.
for (const live of document.querySelectorAll('[data-live]')) {
  const again = () => setTimeout(async () => {
    try {
      const answer = await fetch(location.href);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(live.id);
      if (!fresh) return;
      // A list that somebody is reading, or a button that has the focus, stays.
      if (!live.contains(document.activeElement) && !live.querySelector('details[open]')) live.replaceChildren(...fresh.childNodes);
      if (fresh.dataset.live) again();
      else live.replaceChildren(...fresh.childNodes);
    } catch { again(); }
  }, live.dataset.live * 1000);
  again();
}

// Checklists are remembered on this device only.
for (const box of document.querySelectorAll('.checklist input[data-item]')) {
  const key = `check ${location.pathname} ${box.dataset.item}`;
  try {
    box.checked = localStorage.getItem(key) === '1';
    box.addEventListener('change', () => box.checked ? localStorage.setItem(key, '1') : localStorage.removeItem(key));
  } catch { /* Storage may be switched off. */ }
}

// After a failed submission the summary of errors gets the focus, so that a screen reader begins there.
document.getElementById('errors')?.focus();

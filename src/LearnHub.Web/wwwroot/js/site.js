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

// What is under way is shown anew every few seconds, until it says itself that it is done. Only what differs is changed: a button keeps the focus, a list
// stays open, and a status whose words change is announced.
const renew = (old, fresh) => {
  if (old.nodeName !== fresh.nodeName || old.id !== fresh.id) return old.replaceWith(fresh);
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const before = [...old.childNodes], after = [...fresh.childNodes];
  after.forEach((child, place) => before[place] ? renew(before[place], child) : old.append(child));
  before.slice(after.length).forEach(child => child.remove());
};
for (const live of document.querySelectorAll('[data-live]')) {
  const again = () => live.dataset.live > 0 && setTimeout(async () => {
    try {
      const answer = await fetch(location.href);
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(live.id);
      // Whoever was signed out meanwhile gets another page.
      if (answer.ok && !fresh) return;
      if (answer.ok) {
        const focused = document.activeElement, around = live.contains(focused) && focused.closest('[tabindex="-1"]');
        renew(live, fresh);
        if (around && !focused.isConnected) around.focus();
      }
    } catch { /* The next time, perhaps. */ }
    again();
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

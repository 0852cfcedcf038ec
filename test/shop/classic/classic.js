// The classic front-end's own script: fields that save themselves, buttons that are not buttons, hotkeys.

function form(id) {
  return document.getElementById(id);
}

/** Sends a form the way old pages do: straight away, with no `submit` event. */
function submit(target) {
  HTMLFormElement.prototype.submit.call(target);
}

function finish() {
  if (document.querySelector('tr[data-line]')) submit(form('finish-form'));
}

function cancel() {
  if (confirm('Throw this cart away?')) submit(form('cancel-form'));
}

/** Keeps a reference field in the session while it is typed; nothing on the page changes. */
function keep(field) {
  const request = new XMLHttpRequest();
  request.open('POST', field.dataset.keep);
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
  request.send(new URLSearchParams({ otherPaper: field.value }));
}

// A changed field of a line, the mode or the party goes to the server at once, and the page comes back anew.
document.addEventListener('change', ({ target }) => {
  const ofLine = target.matches('tr[data-line] input, tr[data-line] select');
  if (ofLine || target.matches('[data-submit-on-change]')) submit(target.form);
});

document.addEventListener('keyup', ({ target }) => {
  if (target.matches('[data-keep]')) keep(target);
});

document.addEventListener('keydown', (event) => {
  // A scanned receipt number ends on Enter, which must not finish the return.
  if (event.key === 'Enter' && event.target.matches('#original')) event.preventDefault();
});

document.getElementById('cancel')?.addEventListener('click', cancel);

if (document.getElementById('register')) {
  document.getElementById('finish').addEventListener('click', finish);
  document.body.addEventListener('keyup', ({ key }) => {
    if (key === 'F9') finish();
    if (key === 'Escape') cancel();
  });
}

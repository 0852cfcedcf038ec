// The server, as the page calls it.

const paths = { sale: '/spa/api/sales', return: '/spa/api/returns', receiving: '/spa/api/receivings' };

export async function load(path) {
  const response = await fetch(`/spa/api/${path}`);
  const body = await response.json();
  if (!response.ok) throw new Error(body.message);
  return body;
}

function answerOf(status, text) {
  const body = JSON.parse(text);
  if (status >= 400 || body.status !== 'success') throw new Error(body.message);
  return body.data;
}

async function sendByFetch(path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return answerOf(response.status, await response.text());
}

/** Receiving is the oldest screen and still sends the way it always did. */
function sendByXhr(path, body) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/json');
    request.onload = () => {
      try {
        resolve(answerOf(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new Error('Failed to reach the server'));
    request.send(JSON.stringify(body));
  });
}

/** Submits an order; resolves with the saved document, rejects with the server's message. */
export function submitOrder(kind, body) {
  return kind === 'receiving' ? sendByXhr(paths[kind], body) : sendByFetch(paths[kind], body);
}

import type { RejectedResponse } from './adapter';
import { asText } from './filters';
import { follow, parsePath } from './path';
import type { RejectTemplate } from './profile';
import { decodeBrackets, decodeJson } from './request-body';

/** A place in a template: `{{message}}` or `{{body.PATH}}`. */
export const PLACE = /\{\{\s*(message|body\.[^{}]+?)\s*\}\}/gu;
/** A template object with this one key stands for the JSON text of its value: some systems put JSON inside JSON. */
export const AS_JSON_TEXT = '$json';

/**
 * Fills a profile's rejection, so that the POS shows our sentence as its own validation error. A template that is an object
 * is filled value by value and written as JSON, so no sentence can break it; a place that is a whole value keeps its type.
 */
export function fillRejection(template: RejectTemplate, requestBody: string, message: string): RejectedResponse {
  const body = decodeJson(requestBody) ?? decodeBrackets(requestBody);
  const placeValue = (place: string): unknown =>
    place === 'message' ? message : (follow(body, parsePath(place.slice('body.'.length)))[0] ?? null);
  const { status, headers } = template;
  if (typeof template.body === 'string') {
    const isHtml = Object.entries(headers).some(
      ([name, value]) => /^content-type$/iu.test(name) && value.includes('html'),
    );
    const text = template.body.replace(PLACE, (_, place: string) => {
      const value = asText(placeValue(place)) ?? '';
      return isHtml ? value.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`) : value;
    });
    return { status, headers, body: text };
  }
  return { status, headers, body: JSON.stringify(fill(template.body, placeValue)) };
}

function fill(template: unknown, placeValue: (place: string) => unknown): unknown {
  if (typeof template === 'string') return fillText(template, placeValue);
  if (Array.isArray(template)) return template.map((each) => fill(each, placeValue));
  if (typeof template !== 'object' || template === null) return template;
  if (AS_JSON_TEXT in template) return JSON.stringify(fill(template[AS_JSON_TEXT], placeValue));
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, placeValue)]));
}

function fillText(template: string, placeValue: (place: string) => unknown): unknown {
  const [whole] = template.matchAll(PLACE);
  if (whole?.[0] === template) return placeValue(whole[1] ?? '');
  return template.replace(PLACE, (_, place: string) => asText(placeValue(place)) ?? '');
}

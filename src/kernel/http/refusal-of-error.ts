import { Refusal } from '../refusal/index.ts';
import { refuse } from './refuse.ts';

const refusalByCode: Readonly<Record<string, () => Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => refuse('too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    refuse('media-type-unsupported', { accepts: 'application/json, application/x-www-form-urlencoded' }),
  FST_ERR_BAD_URL: () => refuse('address-malformed'),
  FST_ERR_MAX_PARAM_LENGTH: () => refuse('address-too-long'),
};

const clientError = /^FST_(?:ERR_CTP_|MP_|PROTO_|INVALID_)/;

/** What Fastify throws about a request becomes a refusal; everything else stays what it is. */
export function refusalOfError(thrown: unknown): unknown {
  if (thrown instanceof Refusal || !(thrown instanceof Error) || !('code' in thrown)) return thrown;
  const code = String(thrown.code);
  const known = refusalByCode[code];
  if (known !== undefined) return known();
  return clientError.test(code) ? refuse('request-malformed') : thrown;
}

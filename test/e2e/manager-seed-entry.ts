import { liveSomeWeeks, openShop } from '../manager/shop-days';

Object.assign(globalThis, {
  async seedShop(): Promise<void> {
    const shop = await openShop();
    await liveSomeWeeks(shop);
    shop.ledger.close();
  },
});

import type { RuleId } from './rule-id';

/**
 * Rules about who a unit is or where it stands. While one of them is broken, even with only a warning, the paper does nothing to the
 * unit: an action would put the ledger in a state that cannot be.
 */
export const STOPS: readonly RuleId[] = [
  ...(['DO5', 'DO7', 'DO8', 'ID12', 'ID13', 'ID14', 'ID15', 'ID16'] as const),
  ...(['GR1', 'GR2', 'GR3', 'GR4', 'GR5', 'GR6', 'GR7', 'GR8', 'GR9', 'GR10', 'GR11'] as const),
  ...(['SA1', 'SA2', 'SA3', 'SA4', 'SA5', 'SA6', 'SA7', 'SA8', 'SA9', 'SA10'] as const),
  ...(['CR1', 'CR2', 'CR3', 'CR4', 'CR5', 'SR1', 'SR2', 'TR1', 'TR2', 'TR4'] as const),
  ...(['AS1', 'AS2', 'AS4', 'DI1', 'DI2', 'WO1', 'WO2', 'SC1', 'SC2', 'SC4'] as const),
  ...(['RE1', 'RE2', 'RE3', 'WR1', 'WR2', 'WR3', 'WR4', 'BB1', 'BB2', 'OB1'] as const),
  ...(['CO1', 'CO2', 'CO3', 'CO5', 'CO8'] as const),
];

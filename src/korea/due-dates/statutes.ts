export { law } from '../../blocks/language/index.ts';
export { healthInsuranceAct, personalInformationAct, roadTrafficAct, socialSecurityBenefitsAct } from '../law/index.ts';

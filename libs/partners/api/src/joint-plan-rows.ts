/**
 * Joint plans with the organisations that signed them.
 * @param where an SQL condition on `joint_plan`
 */
export const jointPlansWhere = (where: string) => `
  SELECT joint_plan.id, joint_plan.campaign_id AS "campaignId", joint_plan.number, joint_plan.signed_on AS "signedOn", joint_plan.title, joint_plan.version,
         (SELECT jsonb_agg(jsonb_build_object('id', organisation.id, 'name', organisation.name) ORDER BY organisation.name COLLATE "vi-x-icu")
          FROM partners.joint_plan_organisation JOIN partners.organisation ON organisation.id = joint_plan_organisation.organisation_id
          WHERE joint_plan_organisation.joint_plan_id = joint_plan.id) AS organisations
  FROM partners.joint_plan WHERE ${where} ORDER BY joint_plan.signed_on, joint_plan.id`;

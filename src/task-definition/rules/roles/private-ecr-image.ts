/**
 * True for an image of a private Amazon ECR repository; those of public.ecr.aws need no role.
 * @source Amazon ECR user guide, "Private registry": the forms of its host names
 */
export function isPrivateEcrImage(image: string): boolean {
  return /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)\//.test(
    image,
  );
}

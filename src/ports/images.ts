/** An image in Amazon ECR, by what its name says. */
export interface EcrImage {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly tag: string;
}

/** Amazon ECR. Throws SlipwayError. */
export interface Images {
  /** The digest (`sha256:…`) that a tag stands for now; `undefined` when there is no such image. */
  digestOf(image: EcrImage): Promise<string | undefined>;
  /** The manifest of an image, or the index that lists its platforms: JSON; `undefined` when there is no such image. */
  manifestOf(image: EcrImage): Promise<string | undefined>;
}

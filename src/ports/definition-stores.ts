/** A file in a repository of AWS CodeCommit. */
export interface CodeCommitFile {
  readonly repository: string;
  readonly branch: string;
  readonly path: string;
}

/** An object in Amazon S3. */
export interface S3Object {
  readonly bucket: string;
  readonly key: string;
}

/** Where task definitions are kept in AWS, apart from Amazon ECS itself. Both throw SlipwayError. */
export interface DefinitionStores {
  /** @throws SlipwayError file-not-found, file-too-large */
  readCodeCommit(file: CodeCommitFile, limitBytes: number): Promise<Uint8Array>;
  /** @throws SlipwayError file-not-found, file-too-large */
  readS3(object: S3Object, limitBytes: number): Promise<Uint8Array>;
}

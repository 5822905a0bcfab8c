/** Units found by what the package calls them, while the catalogue is put together. */
export interface Places {
  readonly nation: number;
  /** Name of a province of before the merger → unit. */
  readonly oldProvinces: Map<string, number>;
  /** Code of a province of today → unit. */
  readonly provinces: Map<string, number>;
  readonly formerCommunes: Map<string, number>;
  readonly islandDistricts: Map<string, number>;
  readonly communes: Map<string, number>;
}

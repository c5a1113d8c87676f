/** What every page of a clinic shows of it. */
export interface SiteClinic {
  /** The clinic's name in addresses. */
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  /** State or region, as it is written after the city. */
  readonly state: string;
  readonly street: string | null;
  /** As it is dialed, such as `+16055550142`; null: the clinic gives none. */
  readonly phone: string | null;
  /** IANA name of the clinic's time zone. */
  readonly zone: string;
}

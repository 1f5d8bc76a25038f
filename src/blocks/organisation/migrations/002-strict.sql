-- Asked for no official it need not look: half of what finding a citizen's session cost.
alter function organisation.place_of(text) strict;

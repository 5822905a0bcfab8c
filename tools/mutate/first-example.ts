// A change is noticed with the first example that fails; looking for a smaller one takes most of the time.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });

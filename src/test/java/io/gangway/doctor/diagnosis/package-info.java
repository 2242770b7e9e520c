/** Tests of the diagnosis: from hand-made timelines to causes, words and reports. */
@NullMarked
package io.gangway.doctor.diagnosis;

import org.jspecify.annotations.NullMarked;

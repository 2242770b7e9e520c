@NullMarked
package io.gangway.doctor.checks;

import org.jspecify.annotations.NullMarked;

/**
 * What is common to everything that speaks to Qlik: the server's addresses and secrets. Pure Java: knows neither Spring
 * nor Vaadin.
 */
@NullMarked
package io.gangway.qlik;

import org.jspecify.annotations.NullMarked;

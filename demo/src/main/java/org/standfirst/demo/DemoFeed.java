package org.standfirst.demo;

import org.standfirst.demo.press.Outlet;

import java.net.URI;

/**
 * A feed as a reader would subscribe to it.
 *
 * @param section the folder a reader would file it in
 */
public record DemoFeed(String title, String section, URI uri, Outlet outlet) {}
